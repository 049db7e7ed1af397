kubectl autoscale deployment none --max=4
