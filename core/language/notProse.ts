/** What stands in prose and is not prose: inline code, formulas, pins, placeholders of messages, shapes, addresses. */
export const notProse = /`[^`]*`|\$[^$]+\$|\{+[^{}]*\}+|\[[^[\]]*,[^[\]]*\]|\bhttps?:\/\/[^\s（），。]+/g;
