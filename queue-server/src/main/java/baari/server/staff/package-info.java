/// Who may do what: accounts, sign-in, roles, device keys.
@NullMarked
package baari.server.staff;

import org.jspecify.annotations.NullMarked;
