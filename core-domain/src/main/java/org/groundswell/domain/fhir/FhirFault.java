package org.groundswell.domain.fhir;

/**
 * What is wrong with a resource.
 *
 * @param path of the element, such as {@code item[0].item[1].type}
 * @param message what is wrong and what to do, naming the linkId where the element has one
 */
public record FhirFault(String path, String message) {}
