/**
 * Built instruments and answers to them as FHIR R4 resources: {@code Questionnaire} and {@code QuestionnaireResponse}, as trees of
 * maps, lists, strings, numbers and truth values that any JSON library writes and reads. What FHIR core has no element for stands in
 * extensions under {@link org.groundswell.domain.fhir.Extensions#BASE}, so that nothing is lost on the way there and back.
 */
@NullMarked
package org.groundswell.domain.fhir;

import org.jspecify.annotations.NullMarked;
