kubectl patch job elastic -p '{"spec":{"completions":7,"parallelism":7}}'
