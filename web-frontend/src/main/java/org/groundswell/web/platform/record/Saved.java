package org.groundswell.web.platform.record;

import java.util.List;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.web.platform.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * How a thing is saved now, for whoever wanted to change it and comes second.
 *
 * @param version there is now; null where there is nothing to be seen yet
 * @param boxes the fields of the form about it
 * @param form filled with what is saved
 * @param thing whose history tells who saved it
 */
public record Saved(@Nullable Long version, List<FieldBox> boxes, Form form, AggregateId thing) {}
