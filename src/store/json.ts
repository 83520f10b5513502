/** What a column of JSON may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
