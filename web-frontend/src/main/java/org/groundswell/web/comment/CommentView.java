package org.groundswell.web.comment;

import java.util.List;
import org.groundswell.web.platform.form.Option;

/**
 * What the page on which a comment is written shows.
 *
 * @param people to mention
 * @param back the page of what is commented on
 */
public record CommentView(List<Option> people, String action, String back) {}
