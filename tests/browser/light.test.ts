import { checkTheme } from './checkTheme';

checkTheme('light');
