/** What every view stands on. The only place that knows the clock, the database's connections, Kafka and HTTP. */
@NullMarked
package org.groundswell.query.platform;

import org.jspecify.annotations.NullMarked;
