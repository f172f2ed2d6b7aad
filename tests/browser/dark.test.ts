import { checkTheme } from './checkTheme';

checkTheme('dark');
