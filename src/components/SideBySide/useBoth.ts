import { useEffect, useState } from 'react';
import { useLocation } from '@docusaurus/router';
import { showsBoth } from './viewAddress';

/** Whether the address asks for both languages. The server does not know the query, so at first nobody asks. */
export function useBoth(): boolean {
  const { search } = useLocation();
  const [both, setBoth] = useState(false);
  useEffect(() => setBoth(showsBoth(search)), [search]);
  return both;
}
