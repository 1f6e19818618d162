package org.groundswell.web.access;

import java.util.List;
import org.groundswell.web.platform.form.Option;

/**
 * What the form offers.
 *
 * @param known people who belong to the programme already
 * @param roles what can be granted
 * @param regions the programme's regions
 * @param sites its sites, where the reader may see them
 */
public record GrantView(List<Option> known, List<Option> roles, List<String> regions, List<Option> sites) {}
