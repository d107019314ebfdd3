package grantledger.query.streaming;

import grantledger.query.answering.BrokenOff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each piece of an answer whether the token that it was asked for with is still good: who has lost it, or whose
 * issuer has withdrawn its key, gets no more, and an answer without an end.
 */
@Component
class GoodWhileSent extends OncePerRequestFilter {

    private final JwtDecoder tokens;

    GoodWhileSent(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletResponse answer =
                SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken asker
                        ? new Answer(response, asker.getToken().getTokenValue())
                        : response;
        chain.doFilter(request, answer);
    }

    private final class Answer extends HttpServletResponseWrapper {

        private final String token;
        private ServletOutputStream pieces;

        Answer(HttpServletResponse response, String token) {
            super(response);
            this.token = token;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (pieces == null) {
                pieces = new Pieces(super.getOutputStream(), this::require);
            }
            return pieces;
        }

        private void require() {
            try {
                tokens.decode(token);
            } catch (JwtException over) {
                throw new BrokenOff("An answer outlived its token", over);
            }
        }
    }

    private static final class Pieces extends ServletOutputStream {

        private final ServletOutputStream sent;
        private final Runnable before;

        Pieces(ServletOutputStream sent, Runnable before) {
            this.sent = sent;
            this.before = before;
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            before.run();
            sent.write(piece, from, length);
        }

        @Override
        public void write(int one) throws IOException {
            sent.write(one);
        }

        @Override
        public void flush() throws IOException {
            sent.flush();
        }

        @Override
        public void close() throws IOException {
            sent.close();
        }

        @Override
        public boolean isReady() {
            return sent.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            sent.setWriteListener(listener);
        }
    }
}
