#!/usr/bin/env bash
# Writes the weekly report: do the pins hold, and what has changed since? Needs the clones of `npm run evidence -- fetch`.
#   bash tools/evidence/report.sh report.md
# Exit codes as those of the evidence tool: 0 clean, 1 findings, 2 a command could not do its work (then no report).
set -euo pipefail
report="${1:?say where to write the report: bash tools/evidence/report.sh report.md}"

# GitHub takes at most 65,536 characters.
limit=60000

# --silent: npm would print its own lines into the report.
evidence() { npm run --silent evidence -- "$@"; }

verified=0
verification="$(evidence verify)" || verified=$?
drifted=0
drift="$(evidence drift --markdown)" || drifted=$?
if [ "$verified" -gt 1 ] || [ "$drifted" -gt 1 ]; then
  printf '%s\n' "$verification" "$drift" "report: verify ended with $verified, drift with $drifted; no report was written" >&2
  exit 2
fi

# The first line tells reportIssue.sh which it is, and does not show in the issue.
if [ "$verified" -eq 0 ] && [ "$drifted" -eq 0 ]; then state=clean; else state=findings; fi
{
  printf '<!-- evidence-report: %s -->\n\n' "$state"
  if [ "$state" = clean ]; then
    printf '**All clean.** The evidence holds, and nothing that the pages cite has changed since.\n\n'
  fi
  printf '## At the pinned commits\n\n'
  if [ "$verified" -eq 0 ]; then
    printf '`npm run evidence -- verify` is clean.\n\n'
  else
    # Five tildes end only at five tildes, which no message contains.
    printf '`npm run evidence -- verify` has findings:\n\n~~~~~text\n%s\n~~~~~\n\n' "$verification"
  fi
  printf '## At the newest commits\n\n%s\n' "$drift"
} | LC_ALL=C awk -v limit="$limit" '
  # Reads on to the end: what writes into a closed pipe would end this script.
  cut { next }
  /^~~~~~/ { open = !open }
  { size += length($0) + 1 }
  size > limit {
    if (open) print "~~~~~"
    print "\n…cut for length; `npm run evidence -- verify` and `npm run evidence -- drift` print all."
    cut = 1
    next
  }
  { print }' >"$report"

printf 'report: %s; written to %s\n' "$state" "$report"
if [ "$state" = findings ]; then exit 1; fi
