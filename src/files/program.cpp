#include "pm/files/program.hpp"

#include <cassert>

#include "child.hpp"
#include "conversation.hpp"
#include "pipe.hpp"
#include "signals.hpp"

namespace pm::files {
namespace {

/// Runs a program whose standard streams are those of pm, but for what it is given to read.
Ended run_interactive(const Call& call, const SignalsMeanwhile& signals) {
  Ended ended;
  Pipe in;
  if (!call.in.empty()) in = make_pipe();
  Child child(call, {.in = in.to_read.get()}, signals.usual());
  in.to_read.close();
  converse({.in = std::move(in.to_write), .out = {}, .err = {}}, call.in, ended.out, ended.err,
           child);
  ended.status = child.status();
  return ended;
}

/// Runs a program that sees no terminal, and whose words are collected.
Ended run_collected(const Call& call, const SignalsMeanwhile& signals) {
  Ended ended;
  Pipe in = make_pipe();
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  Child child(call, {.in = in.to_read.get(), .out = out.to_write.get(), .err = err.to_write.get()},
              signals.usual());
  in.to_read.close();
  out.to_write.close();
  err.to_write.close();
  converse(
      {.in = std::move(in.to_write), .out = std::move(out.to_read), .err = std::move(err.to_read)},
      call.in, ended.out, ended.err, child);
  ended.status = child.status();
  return ended;
}

}  // namespace

Ended run_program(const Call& call) {
  assert(!call.words.empty());
  const SignalsMeanwhile signals(call.interactive);
  return call.interactive ? run_interactive(call, signals) : run_collected(call, signals);
}

}  // namespace pm::files
