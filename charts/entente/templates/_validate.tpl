{{/* Refuses values that can't work together, all at once and in words. What one value alone may be is in values.schema.json. */}}
{{- define "entente.validate" -}}
{{- $faults := list -}}
{{- if not .Values.global.imageRegistry -}}
{{- $faults = append $faults "global.imageRegistry is missing: the registry that you pushed the images to" -}}
{{- end -}}
{{- if not .Values.database.host -}}
{{- $faults = append $faults "database.host is missing: the MariaDB server" -}}
{{- end -}}
{{- if not .Values.kafka.servers -}}
{{- $faults = append $faults "kafka.servers is missing: the Kafka brokers, as a list of host:port" -}}
{{- end -}}
{{- range list "gatewayDatabase" "contactsDatabase" "interactionsDatabase" "kpiDatabase" "cursorSecret" -}}
{{- if not (include "entente.secretOf" (list $ .)) -}}
{{- $faults = append $faults (printf "credentials.%s has neither a value nor an existingSecret" .) -}}
{{- end -}}
{{- end -}}
{{- range $name, $port := include "entente.ports" . | fromYaml -}}
{{- $settings := include "entente.settings" (list $ $name) | fromYaml -}}
{{- if not $settings.image.repository -}}
{{- $faults = append $faults (printf "services.%s.image.repository is missing" $name) -}}
{{- end -}}
{{- if and (eq $settings.image.tag "latest") (not $settings.image.digest) -}}
{{- $faults = append $faults (printf "services.%s.image.tag is latest: name a version, or a digest" $name) -}}
{{- end -}}
{{- if le (int $settings.terminationGracePeriodSeconds) (int $settings.preStopSeconds) -}}
{{- $faults = append $faults (printf "%s: terminationGracePeriodSeconds must be more than preStopSeconds" $name) -}}
{{- end -}}
{{- if and $settings.autoscaling.enabled (lt (int $settings.autoscaling.maxReplicas) (int $settings.autoscaling.minReplicas)) -}}
{{- $faults = append $faults (printf "%s: autoscaling.maxReplicas is less than minReplicas" $name) -}}
{{- end -}}
{{- end -}}
{{- if and .Values.attachments.existingClaim .Values.attachments.s3.bucket -}}
{{- $faults = append $faults "attachments: existingClaim and s3.bucket exclude each other: files have one place" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.hosts) -}}
{{- $faults = append $faults "ingress.enabled needs ingress.hosts" -}}
{{- end -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) -}}
{{- $faults = append $faults "httpRoute.enabled needs httpRoute.parentRefs: the gateways to attach to" -}}
{{- end -}}
{{- if and .Values.metrics.serviceMonitor.enabled .Values.networkPolicy.enabled (not .Values.networkPolicy.metricsFrom) -}}
{{- $faults = append $faults "metrics.serviceMonitor.enabled needs networkPolicy.metricsFrom: where Prometheus runs; else the network policy shuts it out" -}}
{{- end -}}
{{- if $faults -}}
{{- fail (printf "\n\nThe values can't be used:\n- %s\n" (join "\n- " $faults)) -}}
{{- end -}}
{{- end -}}
