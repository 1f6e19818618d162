package org.groundswell.domain.access;

/** Everything that a person may ask of Groundswell, as far as permission to ask it differs. */
public enum Action {
    CREATE_PROGRAMME,
    RENAME_PROGRAMME,
    /** Enrolling one site, or a list of them. */
    ENROL_SITES,
    /** Renaming or regrouping a site. */
    CHANGE_SITE,
    MOVE_SITE,
    /** Merging and splitting sites, and undoing that. */
    MERGE_SITES,
    /** A move that the catalogue wants confirmed by region or programme. */
    CONFIRM_MOVE,
    /** Recording the stage that somebody from outside the site has seen it at. */
    OBSERVE_STAGE,
    /** Proposing what counts as adopted. */
    DEFINE_ADOPTION,
    /** Approving or dropping, as the second person, what counts as adopted. */
    APPROVE_ADOPTION,
    /** Judging a site's handover criteria, and recording the checks after support has ended. */
    JUDGE_HANDOVER,
    /** Saying when the programme's support of a site ends, and accepting gaps in its handover. */
    STEP_BACK,
    /** Keeping a file for an import. */
    UPLOAD,
    DEFINE_MEASURE,
    /** A file of figures for many sites. */
    IMPORT_FIGURES,
    /** One site's own figures. */
    RECORD_FIGURES,
    /** Drafting, publishing and withdrawing an instrument of the programme's own. */
    BUILD_INSTRUMENT,
    /** Opening, closing and reopening a round. */
    RUN_ROUND,
    /** Rating, revealing, agreeing, and ending flags. */
    ASSESS,
    /** Keeping, amending and withdrawing records: logs, risks, learning items and the like. */
    KEEP_RECORD,
    /** Answering a planning question, agreeing the answer, and marking it as overtaken or not applicable. */
    ANSWER_QUESTION,
    /** Keeping, amending and withdrawing what was found in an audit. */
    NOTE_FINDING,
    /** Proposing to recalculate the limits of one site's series. */
    PROPOSE_LIMITS,
    /** Deciding on a proposal, and withdrawing what was approved. */
    APPROVE_LIMITS,
    /** Handing over, commenting on and closing a signal case. */
    WORK_ON_SIGNALS,
    /** Keeping, changing and withdrawing a saved group of sites. */
    KEEP_GROUP,
    /** Opening a decision, writing down what was decided, and saying how it turned out. */
    DECIDE,
    /** Voting on a decision; who votes on which is for the decision to say. */
    VOTE,
    /** Approving a decision as the second person, and saying whether its conditions are met. */
    APPROVE_DECISION,
    /** Defining and changing the components of the intervention. */
    DEFINE_COMPONENT,
    /** Recording an adaptation of one site, and telling what happened afterwards. */
    RECORD_ADAPTATION,
    /** Answering a request for an adaptation, and reversing what was agreed. */
    ANSWER_ADAPTATION,
    /** Agreeing, handing over, rescheduling, dropping and reopening actions of one site, or of the programme. */
    KEEP_ACTION,
    /** Being named as the owner of an action, and saying what came of one's own. */
    OWN_ACTION,
    /** Planning and running tests of change of one site. */
    RUN_CYCLE,
    /** Commenting on something of one site, or of the programme, and withdrawing one's own comment. */
    COMMENT,
    /** Withdrawing the comment of somebody else. */
    WITHDRAW_COMMENT,
    /** Switching notices on and off, changing which happenings lead to one, and rehearsing that. */
    KEEP_NOTICE_POLICY,
    GRANT_MEMBERSHIP,
    /** Erasing a person and their words, and reading who was erased. */
    ERASE_PERSON,
    /** Exporting a programme whole, with the keys of its people, and importing one. */
    MOVE_PROGRAMME,
    /** Handing in a witness's signature under a checkpoint. */
    COSIGN,
    /** Relay, rebuild, redrive. */
    OPERATE,

    /** Pages without a row for any site: the programme, its rounds and measures, the summary of a heat map, deciles. */
    READ_PROGRAMME,
    /** Pages with rows for sites; which rows is the {@link ReadScope}. */
    READ_SITES,
    /** Who did what; for which sites is the {@link ReadScope}. */
    READ_HISTORY,
    /** Who has access, and since when. */
    READ_ACCESS,
    /** The state of the relay and the views. */
    READ_OPERATIONS
}
