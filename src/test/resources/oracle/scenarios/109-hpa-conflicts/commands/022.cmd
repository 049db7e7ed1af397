kubectl autoscale deployment web --max=4
