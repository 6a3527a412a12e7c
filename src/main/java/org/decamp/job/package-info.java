/**
 * What every long job shares: progress, cancellation, findings about the data, and the sealed
 * family of problems of the circumstances. Bad data is a {@link org.decamp.job.Finding} and the job
 * goes on; a {@link org.decamp.job.Problem} ends it; anything unchecked is a bug.
 */
@NullMarked
package org.decamp.job;

import org.jspecify.annotations.NullMarked;
