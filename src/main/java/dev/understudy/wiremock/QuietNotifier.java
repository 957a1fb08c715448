package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Keeps WireMock silent: its lines hold whole requests, credentials included. */
final class QuietNotifier implements Notifier {
    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable failure) {}
}
