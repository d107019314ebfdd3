package grantledger.standalone;

import grantledger.access.roles.Role;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role on the command line: one that a token can carry. */
final class ClaimableRole implements ITypeConverter<Role>, Iterable<String> {

    @Override
    public Role convert(String name) {
        return Role.claimed(name)
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of %s (case-sensitive) but was '%s'".formatted(Role.ofPeople(), name)));
    }

    @Override
    public Iterator<String> iterator() {
        return Role.ofPeople().stream().map(Role::name).iterator();
    }
}
