kubectl patch node s150-a2 --subresource=status -p '{"status":{"allocatable":{"memory":"64Gi"}}}'
