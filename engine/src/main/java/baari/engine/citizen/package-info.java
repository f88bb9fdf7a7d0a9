/// What is kept of citizens: appointments, whose a token is, and what they are owed.
@NullMarked
package baari.engine.citizen;

import org.jspecify.annotations.NullMarked;
