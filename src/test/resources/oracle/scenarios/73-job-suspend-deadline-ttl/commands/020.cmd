kubectl patch job elastic -p '{"spec":{"completions":1,"parallelism":1}}'
