/** Characters of a method or a header name. @source RFC 9110, section 5.6.2 */
export const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Characters of a header value: visible ones, space, tab and the bytes above 0x7F. @source RFC 9110, section 5.5 */
export const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Characters of a request target: no white space, no control characters. @source RFC 9112, section 3.2 */
export const TARGET = /^[\x21-\x7e\x80-\xff]+$/;
