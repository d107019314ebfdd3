package grantledger.query.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads roles out of tokens. Roles that are not ours are passed over. */
final class Tokens implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        List<GrantedAuthority> authorities = roles(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return new JwtAuthenticationToken(token, authorities, token.getSubject());
    }

    static Reader reader(Jwt token) {
        return new Reader(
                Objects.requireNonNullElse(token.getSubject(), ""),
                roles(token),
                text(token.getClaim("organisation_number")));
    }

    private static Set<Role> roles(Jwt token) {
        return names(token.getClaim("roles"))
                .flatMap(name -> Role.named(name).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf);
            case String text -> Arrays.stream(text.split("[ ,]+", -1));
            case null, default -> Stream.empty();
        };
    }

    private static String text(Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }
}
