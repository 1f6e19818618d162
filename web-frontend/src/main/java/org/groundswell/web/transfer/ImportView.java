package org.groundswell.web.transfer;

/** @param largest how many megabytes a file may have that is sent by this page */
public record ImportView(int largest) {}
