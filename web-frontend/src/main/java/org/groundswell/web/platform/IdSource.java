package org.groundswell.web.platform;

/** Where new opaque ids come from. */
public interface IdSource {

    String next();
}
