package org.groundswell.domain;

/** Something a person asks for. A decider turns it into events or rejections. */
public interface Command {}
