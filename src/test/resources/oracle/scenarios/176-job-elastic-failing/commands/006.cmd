kubectl patch job elastic -p '{"spec":{"completions":3,"parallelism":3}}'
