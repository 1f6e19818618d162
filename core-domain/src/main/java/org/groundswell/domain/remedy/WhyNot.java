package org.groundswell.domain.remedy;

/** Why there is no form that puts something right. */
public enum WhyNot {
    /** A programme that was created or taken over stays; it can be left empty. */
    PROGRAMME_STAYS,
    /** The file is out of the installation. */
    TAKEN_AWAY,
    /** The key is destroyed, and with it every word. */
    ERASED,
    /** What people have seen they cannot unsee. */
    SEEN,
    /** It follows from figures and limits, and follows again when those are put right. */
    FOLLOWS_FROM_FIGURES,
    /** It follows from the agreed rating. */
    FOLLOWS_FROM_RATING,
    /** What comes next was decided, and the test is over. */
    TEST_OVER,
    /** The words were taken back; whoever meant them says them again where they belong. */
    SAY_IT_AGAIN,
    /** It was answered with no, or taken back after a yes; whoever wants it still records it anew, which asks again. */
    ASK_AGAIN,
    /** It was said beside something, and stays beside it. */
    SAID,
    /** It is a person's own, and hidden from the reader until it is revealed. */
    HIDDEN
}
