package org.groundswell.query.measure;

import org.jspecify.annotations.Nullable;

/**
 * What of a file reads otherwise now than in it.
 *
 * @param measureName nothing where it holds several, or none
 * @param siteName nothing where it holds several, or one that the caller does not see
 * @param figures how many read otherwise; none of a site that the caller does not see
 * @param news how many of them were told anew after the entry asked about
 * @param newest the last entry that changed one; nothing where none was
 * @param definitions how many times its measure was defined anew
 * @param defined the last entry that did; nothing where none did
 * @param joined sites that were listed since, from a day by which it had been taken, or whose merger or split was undone since
 * @param regrouped sites that moved to another region or wave since, from a day by which it had been taken
 * @param gone sites that withdrew or live on in others since, from a day by which it had been taken
 * @param moved the last entry that told of one; nothing where none did
 */
record FileRestated(
        @Nullable String measureName,
        @Nullable String siteName,
        long figures,
        long news,
        @Nullable Long newest,
        long definitions,
        @Nullable Long defined,
        long joined,
        long regrouped,
        long gone,
        @Nullable Long moved) {}
