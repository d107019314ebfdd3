package grantledger.standalone;

import grantledger.access.roles.Role;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.running.DataDirectory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = "Prints a bearer token, valid for 12 hours with the system of the same data directory.",
        mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "1",
            split = ",",
            paramLabel = "<ROLE[,ROLE]>",
            converter = ClaimableRole.class,
            completionCandidates = ClaimableRole.class,
            description = "one or more of: ${COMPLETION-CANDIDATES}")
    private List<Role> roles;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<subject>",
            description = "the person (default: the demo's person of the first role); an APPLICANT's organisation"
                    + " number, NNNNNN-NNNN, also says which organisation the person speaks for")
    private String subject;

    @Option(
            names = "--organisation",
            paramLabel = "NNNNNN-NNNN",
            description = "the organisation the person speaks for")
    private String organisation;

    @Option(
            names = "--data",
            paramLabel = "<dir>",
            defaultValue = ".grantledger",
            description = "where the signing key is kept (default: ${DEFAULT-VALUE})")
    private Path data;

    @Override
    public Integer call() {
        var identity = LocalIdentity.in(DataDirectory.at(data).identity());
        System.out.println(identity.tokens().of(Bearer.asked(roles, subject, organisation), Instant.now()));
        return 0;
    }
}
