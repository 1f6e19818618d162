package org.groundswell.web.platform.form;

import java.util.List;
import org.groundswell.web.client.Previewed;
import org.groundswell.web.platform.page.Hidden;

/**
 * What sending a form would record.
 *
 * @param fields the form as it was filled in
 * @param back to the form, which shows again what was typed
 */
public record PreviewView(Previewed previewed, String action, List<Hidden> fields, String back) {}
