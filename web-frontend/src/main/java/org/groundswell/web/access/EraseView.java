package org.groundswell.web.access;

import java.util.List;
import org.groundswell.web.platform.form.Option;

/**
 * Before somebody is erased.
 *
 * @param sure the one box that must be ticked
 */
public record EraseView(String person, String name, List<Option> sure) {}
