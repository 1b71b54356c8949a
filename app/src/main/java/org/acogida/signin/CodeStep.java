package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Judges the code of whoever has shown their password. */
final class CodeStep extends AbstractAuthenticationProcessingFilter {

    /** Where a code is asked for and sent. */
    static final String PATH = "/login/code";

    private final SecondFactors factors;
    private final Officers officers;
    private final Clock real;

    CodeStep(SecondFactors factors, Officers officers, Clock real) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        setAuthenticationManager(authentication -> authentication);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        this.factors = factors;
        this.officers = officers;
        this.real = real;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String typed = Optional.ofNullable(request.getParameter("code")).orElse("");
        try {
            Halfway halfway = Halfway.find(request, real.instant())
                    .filter(one -> factors.take(one.officer(), typed))
                    .orElseThrow(() -> new BadCredentialsException("code"));
            Officer officer = officers.find(halfway.officer())
                    .filter(Officer::enabled)
                    .orElseThrow(() -> new BadCredentialsException("account"));
            UsernamePasswordAuthenticationToken in =
                    UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities());
            in.setDetails(halfway.by());
            return in;
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("code", e);
        }
    }
}
