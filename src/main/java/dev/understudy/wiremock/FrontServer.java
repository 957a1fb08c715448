package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.jetty11.Jetty11Utils;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.NetworkTrafficListener;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.FilterMapping;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** WireMock's Jetty with our certificates, proxy tunnels, admin guard and error pages. */
final class FrontServer extends Jetty11HttpServer {
    FrontServer(FrontOptions options, AdminRequestHandler admin, StubRequestHandler stubs) {
        super(options, admin, stubs);
    }

    // The superclass calls the methods below while it is being made: fields of this class would not be set yet.
    private ServerSettings settings() {
        return ((FrontOptions) options).settings();
    }

    @Override
    protected ServerConnector createHttpConnector(
            String bindAddress, int port, JettySettings jetty, NetworkTrafficListener listener) {
        return dated(super.createHttpConnector(bindAddress, port, jetty, listener));
    }

    // WireMock turns the Date of answers off; the cloud sends it.
    private static ServerConnector dated(ServerConnector connector) {
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setSendDateHeader(true);
        return connector;
    }

    @Override
    protected ServerConnector createHttpsConnector(
            String bindAddress, HttpsSettings https, JettySettings jetty, NetworkTrafficListener listener) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(settings().tls());
        tls.setSniRequired(false);
        return dated(Jetty11Utils.createServerConnector(
                jettyServer,
                bindAddress,
                jetty,
                https.port(),
                listener,
                new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(Jetty11Utils.createHttpConfig(jetty))));
    }

    @Override
    protected void applyAdditionalServerConfiguration(Server server, Options options) {
        server.setErrorHandler(new PlainErrors(settings().log()));
    }

    @Override
    protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        TunnelPeers peers = new TunnelPeers();
        FrontHandler front = new FrontHandler(
                new AdminGuard(settings().bindAddress(), settings().adminToken()),
                peers,
                ((FrontOptions) options).foreignStubs());
        front.setHandler(super.createHandler(options, admin, stubs));
        TunnelHandler tunnels = new TunnelHandler(settings().tunnels(), this::httpsAddress, peers);
        tunnels.setHandler(front);
        return tunnels;
    }

    private InetSocketAddress httpsAddress() {
        InetSocketAddress bound = new InetSocketAddress(settings().bindAddress(), httpsPort());
        return bound.getAddress() != null && bound.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), httpsPort())
                : bound;
    }

    @Override
    protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
        context.setErrorHandler(new PlainErrors(settings().log()));
    }

    @Override
    protected void decorateAdminServiceContextAfterConfig(ServletContextHandler context) {
        context.setErrorHandler(new PlainErrors(settings().log()));
        // WireMock lets any web page use its admin API; ours sends no CORS headers.
        context.getServletHandler().setFilterMappings(new FilterMapping[0]);
        context.getServletHandler().setFilters(new FilterHolder[0]);
    }
}
