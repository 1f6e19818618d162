package org.groundswell.e2e;

import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.testkit.DemoPerson;

/** A sound body for every endpoint that takes one, so that an answer is about access and never about the form. */
final class Bodies {

    private static final String MEASURE = """
            {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
             "direction":"increase","meaning":"Seen in time"%s}""";

    private static final String COMPONENT = """
            {"name":"Discharge call","function":"Finds problems","form":"A midwife calls","status":"core",
             "basis":"First sites"%s}""";

    private static final String VISIT = """
            "fac-date":"2026-03-01","fac-minutes":45,"fac-mode":"visit","fac-purpose":["data-help"],
            "fac-people":"Ward manager","fac-summary":"They are short of people\"""";

    private static final String PLAN = """
            {"values":{"pdsa-aim":"Whether evening calls reach more","pdsa-change":"Call after six",
              "pdsa-prediction":"Eight of ten answer","pdsa-scope":"One ward","pdsa-owner":"Ward manager"}}""";

    private static final String POLICY = "{\"kinds\":[\"mentioned\"],\"dueWithin\":7,\"returnsWithin\":10}";

    private static final String GROUP = "{\"name\":\"Islands\",\"sites\":[\"S01\"],\"shared\":true}";

    private static final String INSTRUMENT = """
            {"name":"Ready","purpose":"Before a site joins",
             "levels":[{"value":"0","label":"No","meaning":"None","attention":true},
                       {"value":"1","label":"Yes","meaning":"All"}],
             "domains":[{"id":"d1","label":"People","items":[{"id":"q1","label":"Lead","text":"Is a lead named?"}]}],
             "raters":{"wanted":2,"least":2},"licence":{"status":"own","source":"Our own"}}""";

    /** A fault, so that the site goes on. */
    private static final String WITH_ITSELF =
            "{\"sites\":[\"S01\"],\"into\":\"S01\",\"on\":\"2026-01-01\",\"reason\":\"one trust\"}";

    /** A fault as well. */
    private static final String NO_PARTS = "{\"parts\":[],\"on\":\"2026-01-01\",\"reason\":\"two trusts\"}";

    private static final String TOGETHER = "/measures/{measure}/limits/recalculations";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("/programmes", "{\"name\":\"Another\"}"),
            Map.entry("/ledgers/reads", "{\"reads\":[]}"),
            Map.entry("/cosignatures", "{\"size\":0,\"cosignature\":\"none\"}"),
            Map.entry("/name", "{\"name\":\"Matrix\"}"),
            Map.entry("/measures", MEASURE.formatted("")),
            Map.entry("/definition", MEASURE.formatted(",\"reason\":\"clearer\"")),
            Map.entry("/figures/import", figures()),
            Map.entry("/figures/import-preview", figures()),
            Map.entry("/sites/import", sites()),
            Map.entry("/sites/import-preview", sites()),
            Map.entry("/sites/mergers", WITH_ITSELF),
            Map.entry("/merger/undo", "{\"reason\":\"another\"}"),
            Map.entry("/split", NO_PARTS),
            Map.entry("/split/undo", "{\"reason\":\"another\"}"),
            Map.entry(
                    "/members",
                    "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"S01\"}"
                            .formatted(DemoPerson.named("tom").id())),
            Map.entry("/exports", "{\"programme\":\"p-nowhere\",\"transferKey\":\"none\"}"),
            Map.entry("/erasure", "{\"reason\":\" \"}"), // a fault, so that nobody is erased
            Map.entry("/revoke", "{\"role\":\"site-team\",\"site\":\"S01\",\"reason\":\"left\"}"),
            Map.entry("/rounds", """
                    {"instrument":"three-s","title":"Second","opensOn":"2026-01-01","closesOn":"2027-12-31"}"""),
            Map.entry("/reopen", "{\"reason\":\"more time\",\"closesOn\":\"2027-12-31\"}"),
            Map.entry("/action", "{\"action\":\"Name a deputy\",\"owner\":\"Ward manager\",\"due\":\"2027-01-31\"}"),
            Map.entry("/reason", "{\"reason\":\"Reorganising\",\"decidedBy\":\"Sponsor\",\"reviewOn\":\"2027-01-31\"}"),
            Map.entry("/sites", "{\"code\":\"X01\",\"name\":\"Another Place\"}"),
            Map.entry("/moves", """
                    {"to":"engaged","happenedOn":"2026-11-20","evidence":[
                      {"field":"ev-engaged-contact","said":"Clinical lead"},{"field":"ev-engaged-date","said":"2026-11-20"}]}"""),
            Map.entry("/data-points", "{\"points\":[{\"period\":\"2026-01\",\"numerator\":1,\"denominator\":2}]}"),
            Map.entry("/recalculations", """
                    {"from":"2025-01","cause":"New rota","evidence":"A year above the mean","different":true,
                     "reasonKnown":true,"desirable":true,"expectedToContinue":true}"""),
            Map.entry(TOGETHER, """
                    {"sites":["{site}"],"from":"2025-01","cause":"New rota","evidence":"A year above the mean",
                     "different":true,"reasonKnown":true,"desirable":true,"expectedToContinue":true}"""),
            Map.entry(TOGETHER + "/{recalculation}/approve", "{\"sites\":[\"{site}\"]}"),
            Map.entry(TOGETHER + "/{recalculation}/refuse", "{\"sites\":[\"{site}\"],\"reason\":\"Too early\"}"),
            Map.entry(TOGETHER + "/{recalculation}/withdraw", "{\"sites\":[\"{site}\"],\"reason\":\"Mistaken\"}"),
            Map.entry("/groups", GROUP),
            Map.entry("/groups/{group}", GROUP),
            Map.entry("/instruments", INSTRUMENT),
            Map.entry("/draft", INSTRUMENT),
            Map.entry("/approve", "{}"),
            Map.entry("/refuse", "{\"reason\":\"Too early\"}"),
            Map.entry("/withdraw", "{\"reason\":\"Mistaken\"}"),
            Map.entry("/signals/{signal}/reopen", "{\"reason\":\"Not chance after all\"}"),
            Map.entry("/restore", "{\"reason\":\"It was another visit\"}"),
            Map.entry("/signals/{signal}/close", "{\"outcome\":\"noise\",\"words\":\"Chance\"}"),
            Map.entry("/comments", "{\"comment\":\"Asked the ward\"}"),
            Map.entry(
                    "/owner",
                    "{\"owner\":\"%s\",\"reason\":\"On leave\"}"
                            .formatted(DemoPerson.named("rhys").id())),
            Map.entry("/ratings", "{\"ratings\":[{\"item\":\"STR-1\",\"rating\":\"2\"}]}"),
            Map.entry("/agreed", "{\"agreements\":[{\"item\":\"STR-1\",\"rating\":\"2\"}]}"),
            Map.entry("/sites/{site}", "{\"name\":\"A Place\"}"),
            Map.entry("/records/{kind}", "{\"site\":\"{site}\",\"values\":{%s}}".formatted(VISIT)),
            Map.entry("/records/{kind}/{record}", "{\"values\":{%s}}".formatted(VISIT)),
            Map.entry("/decisions", """
                    {"values":{"dec-question":"Does wave 3 start as one?","dec-evidence":1,"dec-options":[
                      {"dec-option":"Start all"},{"dec-option":"Split"}]},"asked":[%s,%s,%s]}""".formatted(id("maya"), id("rhys"), id("sita"))),
            Map.entry("/vote", "{\"option\":\"2\"}"),
            Map.entry("/close-vote", "{\"reason\":\"Somebody is away\"}"),
            Map.entry("/take", """
                    {"values":{"dec-choice":"Split","dec-reasons":"Support is thin","dec-deciders":["Jo Smith"],
                      "dec-dissent":"None recorded","dec-date":"2026-03-01","dec-review":"2199-03-01"},
                     "expectedEffect":"Fewer sites wait"}"""),
            Map.entry("/approval", "{\"note\":\"Agreed\"}"),
            Map.entry("/send-back", "{\"reason\":\"Name an owner\"}"),
            Map.entry("/conditions/{condition}", "{\"met\":\"yes\"}"),
            Map.entry("/outcome", "{\"outcome\":\"All began in time\"}"),
            Map.entry("/components", COMPONENT.formatted("")),
            Map.entry("/components/{component}", COMPONENT.formatted(",\"reason\":\"New evidence\"")),
            Map.entry("/adaptations", """
                    {"values":{"adp-what-changed":"A pharmacist calls","adp-element":"{component}",
                      "adp-effective":"2026-03-01","adp-planned":"planned-ahead","adp-nature":["role"],
                      "adp-function":"unsure","adp-goal":["cope"]}}"""),
            Map.entry("/answer", "{\"outcome\":\"agreed\",\"reason\":\"Fine\",\"lookAgainOn\":\"2199-03-01\"}"),
            Map.entry(
                    "/actions",
                    "{\"site\":\"{site}\",\"what\":\"Name a deputy\",\"owner\":%s,\"due\":\"2199-03-01\"}"
                            .formatted(id("maya"))),
            Map.entry("/actions/{action}", "{\"due\":\"2199-04-01\",\"reason\":\"On leave\"}"),
            Map.entry("/actions/{action}/done", "{\"outcome\":\"A deputy is named\"}"),
            Map.entry("/actions/{action}/drop", "{\"reason\":\"The ward closed\"}"),
            Map.entry("/actions/{action}/reopen", "{\"reason\":\"The deputy left\",\"due\":\"2199-05-01\"}"),
            Map.entry("/programmes/{programme}/comments", "{\"on\":\"site\",\"of\":\"{site}\",\"text\":\"Seen\"}"),
            Map.entry("/notice-policy", POLICY),
            Map.entry("/notice-policy/rehearsal", POLICY),
            Map.entry("/files-taken/seen", "{\"until\":1}"),
            Map.entry("/notices/preference", "{\"mail\":\"daily\"}"),
            Map.entry("/sites/{site}/pdsa", PLAN),
            Map.entry("/pdsa/{cycle}", PLAN),
            Map.entry("/start", "{\"values\":{\"pdsa-start\":\"2026-03-01\",\"pdsa-end\":\"2026-03-14\"}}"),
            Map.entry("/happened", "{\"values\":{\"pdsa-happened\":\"Seven answered\"}}"),
            Map.entry("/study", "{\"values\":{\"pdsa-result\":\"worse\",\"pdsa-learned\":\"Noon is better\"}}"),
            Map.entry("/act", "{\"values\":{\"pdsa-next\":\"adapt\"}}"),
            Map.entry("/reverse", "{\"reason\":\"Calls were missed\"}"),
            Map.entry(
                    "/questions/{question}", "{\"site\":\"{site}\",\"values\":{\"SUST-1.definition\":\"Every day\"}}"),
            Map.entry("/agree", "{\"site\":\"{site}\",\"agreedBy\":\"Board\",\"agreedOn\":\"2026-03-01\"}"),
            Map.entry("/overtaken", "{\"site\":\"{site}\",\"trigger\":\"other\",\"reason\":\"New leaders\"}"),
            Map.entry("/not-applicable", "{\"site\":\"{site}\",\"reason\":\"The ward closes\"}"),
            Map.entry("/afterwards", "{\"afterwards\":\"Nine in ten were called\"}"),
            Map.entry("/definitions", """
                    {"values":{"adef-version":"v1","adef-words":"It is used every day","adef-stage":"implementing",
                      "adef-view":"self-declared","adef-withdrawn":"no","adef-from":"2026-03-01"}}"""),
            Map.entry("/drop", "{\"reason\":\"Too early\"}"),
            Map.entry("/observations", """
                    {"stage":"identified","seenOn":"2026-03-01","evidence":"Nothing to be seen yet"}"""),
            Map.entry("/criteria/{criterion}", """
                    {"values":{"bau-state":"met","bau-evidence":"Seen","bau-judged-by":"Jo Smith",
                      "bau-judged-on":"2026-03-01"}}"""),
            Map.entry("/accept", "{\"reason\":\"The board pays\"}"),
            Map.entry("/support-end", "{\"endsOn\":\"2026-03-01\",\"reason\":\"Extended\"}"),
            Map.entry("/checks/{check}", "{\"checkedOn\":\"2026-06-01\",\"held\":[],\"measure\":\"Held\"}"),
            Map.entry("/uploads", "code,period,in,all\nN01,2026-01,1,2\n"),
            Map.entry("/tables", "month,n\n2026-01,1\n"),
            Map.entry("/control-chart", "{\"points\":[{\"at\":\"2026-01-01\",\"value\":1}]}"),
            Map.entry("/run-chart", "{\"points\":[{\"at\":\"2026-01-01\",\"value\":1}]}"),
            Map.entry("/funnel", """
                    {"kind":"proportion","units":[{"id":"a","numerator":1,"denominator":2}]}"""),
            Map.entry("/heterogeneity", """
                    {"method":"dl","units":[{"id":"a","estimate":1,"variance":2}]}"""),
            Map.entry("/agreement", """
                    {"metric":"nominal","ratings":[{"unit":"a","rater":"b","value":1}]}"""),
            Map.entry("/deciles", """
                    {"units":[{"id":"a","at":"2026-01-01","numerator":1,"denominator":2}]}"""));

    private Bodies() {}

    /** The longest ending that fits decides; nothing is sent where none fits. */
    static String of(String path) {
        return BY_ENDING.keySet().stream()
                .filter(path::endsWith)
                .flatMap(ending -> Stream.of(Map.entry(ending.length(), BY_ENDING.get(ending))))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse("{}");
    }

    private static String id(String person) {
        return "\"" + DemoPerson.named(person).id() + "\"";
    }

    private static String figures() {
        return """
                {"upload":"{upload}","onError":"refuse-all","mapping":{"site":"code","period":"period",
                 "numerator":{"column":"in"},"denominator":{"column":"all"},"severalRows":"sum","enrolUnknownSites":false}}""";
    }

    private static String sites() {
        return "{\"upload\":\"{upload}\",\"onError\":\"refuse-all\",\"columns\":{\"code\":\"code\"}}";
    }
}
