kubectl set resources job/work --requests=cpu=100m
