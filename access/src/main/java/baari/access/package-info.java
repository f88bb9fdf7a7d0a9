/// Who may do what: accounts, sign-in, roles, device keys.
@NullMarked
package baari.access;

import org.jspecify.annotations.NullMarked;
