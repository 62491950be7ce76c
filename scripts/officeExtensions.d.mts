/** The table for a text of @types/office-js, and for the installed one. */
export declare const membersFile: (types: string, version: string) => string;
export declare const currentMembersFile: () => string;
