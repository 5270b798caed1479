#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <thread>

/// The bare limit: Beast answers every request with the same bytes, without guard, session, permission or store.
/// usage: bare_beast FILE; prints its port, ends with its standard input.
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

asio::awaitable<void> session(boost::beast::tcp_stream stream, const std::string& bytes)
{
    boost::beast::flat_buffer buffer;
    error_code failed;
    while (!failed) {
        http::request<http::string_body> request;
        co_await http::async_read(stream, buffer, request, asio::redirect_error(asio::use_awaitable, failed));
        if (failed) break;
        http::response<http::span_body<const char>> response{http::status::ok, request.version()};
        response.set(http::field::content_type, "application/json");
        response.body() = {bytes.data(), bytes.size()};
        response.prepare_payload();
        response.keep_alive(request.keep_alive());
        co_await http::async_write(stream, response, asio::redirect_error(asio::use_awaitable, failed));
    }
}

asio::awaitable<void> listen(asio::ip::tcp::acceptor& acceptor, const std::string& bytes)
{
    for (;;) {
        auto socket = co_await acceptor.async_accept(asio::use_awaitable);
        socket.set_option(asio::ip::tcp::no_delay{true});
        auto executor = socket.get_executor();
        asio::co_spawn(executor, session(boost::beast::tcp_stream{std::move(socket)}, bytes), asio::detached);
    }
}

}  // namespace

int main(int argc, char** argv)
{
    std::ifstream file{argc > 1 ? argv[1] : "/dev/null", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    asio::io_context context{2};
    asio::ip::tcp::acceptor acceptor{context, {asio::ip::make_address("127.0.0.1"), 0}};
    asio::co_spawn(context, listen(acceptor, bytes), asio::detached);
    std::printf("%d\n", acceptor.local_endpoint().port());
    std::fflush(stdout);
    std::jthread watch{[&] {
        while (std::getchar() != EOF) {
        }
        context.stop();
    }};
    std::jthread second{[&] { context.run(); }};
    context.run();
}
