package grantledger.standalone.console.bars;

import static grantledger.standalone.console.bars.Screen.AGENCY;
import static grantledger.standalone.console.bars.Screen.ALL_SEEING;
import static grantledger.standalone.console.bars.Screen.AUDITORS;
import static grantledger.standalone.console.bars.Screen.EVERYBODY;
import static grantledger.standalone.console.bars.Screen.failing;
import static grantledger.standalone.console.bars.Screen.refused;
import static grantledger.standalone.console.bars.Screen.shown;

import grantledger.access.roles.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every page that there is, once with something in it, once empty, once gone wrong: whoever makes a page adds its lines. */
final class Screens {
    private static final Set<Role> OFFICER = EnumSet.of(Role.OFFICER);
    private static final Set<Role> DECISION_MAKER = EnumSet.of(Role.DECISION_MAKER);
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final String NOTHING = "q=nothing-is-called-so";

    static final List<Screen> ALL = List.of(
            shown("/", EVERYBODY),
            shown("/?position=1", ALL_SEEING),
            shown("/sign-in", EVERYBODY),
            failing(400, "/moment?clock=position&at=soon", EVERYBODY),
            // Calls.
            shown("/calls", EVERYBODY),
            shown("/calls?position=1", ALL_SEEING),
            shown("/calls/{call}", EVERYBODY),
            shown("/calls/{call}?position={announced}", ALL_SEEING),
            shown("/calls/{call}/ranking", AGENCY),
            shown("/calls/{call}/ranking?position={announced}", AGENCY),
            shown("/calls/{call}/distribution", ALL_SEEING),
            shown("/calls/{call}/distribution?position={announced}", ALL_SEEING),
            failing(404, "/calls/" + NOBODYS, EVERYBODY),
            // Registers.
            shown("/applications", EVERYBODY),
            shown("/applications?" + NOTHING, EVERYBODY),
            shown("/applications?position={position}", ALL_SEEING),
            failing(400, "/applications?callId=nothing", OFFICER),
            shown("/decisions", ALL_SEEING),
            shown("/decisions?" + NOTHING, ALL_SEEING),
            shown("/grants", EVERYBODY),
            shown("/grants?" + NOTHING, EVERYBODY),
            shown("/reports", EVERYBODY),
            shown("/reports?" + NOTHING, EVERYBODY),
            shown("/payments", AGENCY),
            shown("/payments?" + NOTHING, AGENCY),
            shown("/demands", AGENCY),
            shown("/demands?" + NOTHING, AGENCY),
            // One matter.
            shown("/applications/{application}", EVERYBODY),
            shown("/applications/{granted}", EVERYBODY),
            shown("/applications/{application}?position={position}", AGENCY),
            shown("/applications/{granted}/decision", AGENCY),
            shown("/applications/{granted}/replay", AUDITORS),
            shown("/applications/{application}/difference", AUDITORS),
            failing(400, "/applications/{application}/difference?from=soon", AUDITORS),
            shown("/grants/{grant}/money", EVERYBODY),
            shown("/grants/{grant}/difference", AUDITORS),
            shown("/calls/{call}/difference", AUDITORS),
            failing(404, "/applications/" + NOBODYS, EVERYBODY),
            // Outcomes and indicators.
            shown("/outcomes", ALL_SEEING),
            shown("/outcomes?indicator=nothing-is-called-so", ALL_SEEING),
            shown("/indicators", EVERYBODY),
            shown("/indicators?position=1", ALL_SEEING),
            shown("/indicators/{indicator}", EVERYBODY),
            shown("/indicators/{indicator}/comparison", ALL_SEEING),
            shown("/indicators/{indicator}/comparison?places=0180,1480", ALL_SEEING),
            // The log.
            shown("/audit", AUDITORS),
            shown("/audit/reads", AUDITORS),
            shown("/audit/reads?person=nobody-is-called-so", AUDITORS),
            shown("/audit/events/{position}", AUDITORS),
            shown("/audit/streams/{application}", AUDITORS),
            failing(403, "/audit", OFFICER),
            shown("/operations", ALL_SEEING),
            // Commands.
            shown("/commands/request-completion?applicationId={application}", OFFICER),
            shown("/commands/announce-call", OFFICER),
            shown("/commands/grant-funds?applicationId={application}", DECISION_MAKER),
            shown("/commands/announce-call?position={position}", OFFICER),
            refused(422, "/commands/request-completion?applicationId={application}", OFFICER),
            refused(422, "/commands/announce-call", OFFICER),
            refused(422, "/commands/grant-funds?applicationId={application}", DECISION_MAKER),
            failing(403, "/commands/grant-funds?applicationId={application}", OFFICER),
            failing(404, "/commands/no-such-command", OFFICER),
            failing(404, "/no-such-page", EVERYBODY));

    private Screens() {}
}
