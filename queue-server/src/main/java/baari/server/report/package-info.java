/// What auditors and supervisors ask of the journal after the fact.
@NullMarked
package baari.server.report;

import org.jspecify.annotations.NullMarked;
