package soyuznik.access.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import soyuznik.access.Doorkeeper;
import soyuznik.kernel.Right;
import soyuznik.shell.Place;

/** Who may come in at all; what a user sees and may do is decided where the records are. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {
    private static final String[] OPEN = {
        "/session",
        "/session/**",
        "/setup",
        "/password/**",
        "/preferences",
        "/assets/**",
        "/error",
        "/favicon.ico"
    };

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerResolver());
    }

    @Bean
    Place settings() {
        return new Place("settings", "/settings", "settings", 100, Right.EDIT_DICTIONARIES);
    }

    @Bean
    Place profile() {
        return new Place("profile", "/profile", "user", 200, null);
    }

    /** Nobody signs in by Spring Security's own ways; without this it would make up a user. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign in at the door");
        };
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Doorkeeper doorkeeper) throws Exception {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.defaultsDisabled()
                                .cacheControl(cache -> {})
                                .httpStrictTransportSecurity(transport -> {}))
                .addFilterBefore(new Door(doorkeeper), AuthorizationFilter.class)
                .addFilterBefore(new Forgery(), AuthorizationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInFirst()))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(MultipartResolutionDelegate::isMultipartRequest)
                                .authenticated()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }
}
