package grantledger.console.history;

import static grantledger.console.history.Part.actor;
import static grantledger.console.history.Part.number;
import static grantledger.console.history.Part.person;
import static grantledger.console.history.Part.said;
import static grantledger.console.history.Part.sek;
import static grantledger.console.history.Part.size;
import static grantledger.console.history.Part.time;
import static grantledger.console.history.Part.value;
import static java.util.Map.entry;

import java.util.Map;

/** Of the lives of calls, of their diary numbers, and of indicators. */
final class OtherTellings {
    static final Map<String, Telling> ALL = Map.ofEntries(
            entry(
                    "CallAnnounced",
                    Telling.of(
                            person("announcedBy"),
                            said("terms.title"),
                            said("terms.diaryNumber"),
                            time("terms.opensAt"),
                            time("terms.closesAt"))),
            entry(
                    "CallAmended",
                    Telling.of(
                                    actor(),
                                    said("terms.title"),
                                    said("terms.diaryNumber"),
                                    time("terms.opensAt"),
                                    time("terms.closesAt"))
                            .quoting("reason")),
            entry("CallCancelled", Telling.of(actor()).quoting("reason")),
            entry("DiaryNumberIssued", Telling.of(number("number"))),
            entry("CallDecisionsBegan", Telling.of()),
            entry("CallFundsCommitted", Telling.of(sek("amountSek"), value("track", "track"), sek("committedSek"))),
            entry(
                    "CourtOrderedFundsCommitted",
                    Telling.of(sek("amountSek"), value("track", "track"), sek("courtOrderedSek"))),
            entry("CallFundsReturned", Telling.of(sek("amountSek"), value("track", "track"), sek("committedSek"))),
            entry("DiaryNumberTaken", Telling.of(said("diaryNumber"))),
            entry(
                    "IndicatorDefined",
                    Telling.of(person("definedBy"), said("title"), said("unit")).quoting("definition")),
            entry(
                    "IndicatorValuesPublished",
                    Telling.of(person("publishedBy"), said("period"), size("values"))
                            .quoting("note")));

    private OtherTellings() {}
}
