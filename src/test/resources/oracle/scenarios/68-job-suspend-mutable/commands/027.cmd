kubectl patch job many -p '{"spec":{"parallelism":4}}'
