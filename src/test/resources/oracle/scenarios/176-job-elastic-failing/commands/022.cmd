kubectl patch job repl -p '{"spec":{"parallelism":1}}'
