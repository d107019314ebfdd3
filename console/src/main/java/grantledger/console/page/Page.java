package grantledger.console.page;

import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page, beside its content.
 *
 * @param title in the language of the page; the last crumb and the heading
 * @param crumbs the way here, without the page itself
 * @param at the position that what is shown is of, where it is known
 * @param steps to the event before and the one after, where the page is of a matter
 */
public record Page(Asked asked, String title, List<Crumb> crumbs, Optional<Long> at, Steps steps) {
    public Page {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * Moments to step to, each behind an event.
     *
     * @param behind the event that the page stands behind, in a sentence; empty where it is of none
     */
    public record Steps(Optional<Moment> back, Optional<Moment> forth, String behind) {
        static final Steps NONE = new Steps(Optional.empty(), Optional.empty(), "");
    }

    /** @param titleKey of its title in the words */
    public static Page of(Asked asked, String titleKey, Object... arguments) {
        return titled(asked, asked.wording().text(titleKey, arguments));
    }

    /** A page that is called what people called its matter. */
    public static Page titled(Asked asked, String title) {
        return new Page(asked, title, List.of(), Optional.empty(), Steps.NONE);
    }

    /** One step further from the start: the page lies under this one. */
    public Page under(String crumbKey, String path) {
        return underTitled(text(crumbKey), path);
    }

    public Page underTitled(String crumb, String path) {
        var longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(crumb, link(path)));
        return new Page(asked, title, longer, at, steps);
    }

    public Page at(Optional<Long> position) {
        return new Page(asked, title, crumbs, position, steps);
    }

    /** By positions of the log. */
    public Page stepping(Optional<Long> back, Optional<Long> forth) {
        return stepping(new Steps(back.map(Moment::position), forth.map(Moment::position), ""));
    }

    /** By either clock. */
    public Page stepping(Steps through) {
        return new Page(asked, title, crumbs, at, through);
    }

    /** A page that belongs to no matter steps over the whole log, where its position is known. */
    public Steps stepsFromHere() {
        if (!steps.equals(Steps.NONE) || at.isEmpty()) {
            return steps;
        }
        long here = at.get();
        return new Steps(
                at.filter(position -> position > 1).map(position -> Moment.position(position - 1)),
                Optional.of(Moment.position(here + 1)),
                "");
    }

    /** The moment of the page as people write it; empty for now. */
    public String momentName() {
        var moment = asked.moment();
        return switch (moment.clock()) {
            case NOW -> "";
            case POSITION -> moment.asPosition().map(wording()::number).orElse(moment.value());
            case RECORDED, OCCURRED ->
                moment.isDay() ? moment.value() : wording().second(moment.value());
        };
    }

    public Wording wording() {
        return asked.wording();
    }

    public String text(String key, Object... arguments) {
        return wording().text(key, arguments);
    }

    public String value(String kind, String value) {
        return wording().value(kind, value);
    }

    public String sek(long amount) {
        return wording().sek(amount);
    }

    /** A path of the console at the moment of this page. */
    public String link(String path) {
        return asked.moment().in(path);
    }

    /** This page with one parameter changed, from the first page of its list on. */
    public String here(String parameter, String value) {
        return asked.address().without("page", "after").set(parameter, value).text();
    }

    /** This page as of another moment. */
    public String here(Moment moment) {
        return moment.in(asked.address().text());
    }

    /** Whether it may be changed from here: what is shown is of now. */
    public boolean isLive() {
        return asked.moment().isNow();
    }

    /** Commands lead back here, as it is now. */
    public String returnHere() {
        return Moment.now().in(asked.address().text());
    }

    public Address address() {
        return asked.address();
    }
}
