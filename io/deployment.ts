/** Where the site will live: three variables of the environment, described in the README. */
import { repository } from '../package.json';

/** Origin, such as `https://example.org`. */
export const siteUrl = process.env.SITE_URL ?? 'http://localhost:3000';
/** Path of the site on it, with slashes at both ends. */
export const rootUrl = process.env.BASE_URL ?? '/';
export const repositoryUrl = process.env.REPOSITORY_URL ?? repository.url;

/** Address of the site, without a slash at the end. */
export const siteAddress = `${siteUrl}${rootUrl}`.replace(/\/$/, '');
