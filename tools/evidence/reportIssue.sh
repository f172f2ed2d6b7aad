#!/usr/bin/env bash
# Puts a report of tools/evidence/report.sh into the one open issue with the label, with GitHub's command line `gh`.
#   bash tools/evidence/reportIssue.sh report.md
# Findings open the issue, or replace its text. A clean report replaces the text of an open issue, says so once in a comment,
# and opens none. Nothing is closed: that is for the person who has looked.
set -euo pipefail
report="${1:?say which report: bash tools/evidence/reportIssue.sh report.md}"
label='evidence-report'
title='Evidence: what the weekly check found'

state="$(sed -n '1s/^<!-- evidence-report: \([a-z]*\) -->$/\1/p' "$report")"
if [ "$state" != clean ] && [ "$state" != findings ]; then
  printf 'reportIssue: %s is not a report of tools/evidence/report.sh\n' "$report" >&2
  exit 2
fi

number="$(gh issue list --state open --label "$label" --limit 1 --json number --jq '.[0].number // empty')"
if [ -z "$number" ]; then
  if [ "$state" = clean ]; then
    echo 'reportIssue: clean, and no issue is open'
    exit 0
  fi
  # Only who may triage can set a label, so that nobody else can make their issue take the report.
  gh label create "$label" --description 'Report of the weekly check of the evidence' --color 5319e7 --force
  gh issue create --title "$title" --label "$label" --body-file "$report"
  exit 0
fi

# Boxes that people have ticked do not count as a difference, and stay as long as the report is the same.
plain() { tr -d '\r' | sed 's/^- \[[xX]\]/- [ ]/'; }
before="$(gh issue view "$number" --json body --jq .body | plain)"
if [ "$before" = "$(plain <"$report")" ]; then
  printf 'reportIssue: issue %s says the same already\n' "$number"
  exit 0
fi
# Not `gh issue edit`: that also asks for projects, which the token of a job may not read.
gh api --silent --method PATCH "repos/{owner}/{repo}/issues/$number" --field "body=@$report"
was_clean='<!-- evidence-report: clean -->'
if [ "$state" = clean ] && [ "${before:0:${#was_clean}}" != "$was_clean" ]; then
  gh issue comment "$number" --body 'All clean now: the text above is the new report. If nothing is left to do, close this issue.'
fi
